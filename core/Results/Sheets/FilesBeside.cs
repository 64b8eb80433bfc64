namespace LearningHours.Results.Sheets;

/// <summary>What lies in an agency's folder beside its lists and asks for a look.</summary>
/// <param name="Rejected">Rejected rows of what the agency handed in itself.</param>
/// <param name="Doubtful">Records of its people that count and hardly can be so.</param>
internal readonly record struct FilesBeside(int Rejected, int Doubtful);
