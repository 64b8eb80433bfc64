namespace LearningHours.Results.Sheets;

/// <summary>The files beside the lists in an agency's folder that ask for a look.</summary>
/// <param name="Rejected">Rejected rows of what the agency handed in itself.</param>
/// <param name="Doubtful">Records of its people that count although they can hardly be true.</param>
internal readonly record struct FilesBeside(int Rejected, int Doubtful);
