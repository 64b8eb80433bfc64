using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LearningHours.Options;

/// <summary>Makes the host refuse to start, naming every wrong setting at once.</summary>
public sealed class SettingsValidation(IConfiguration configuration) : IConfigureOptions<NightSettings>, IValidateOptions<NightSettings>
{
    public void Configure(NightSettings options) => SettingsReader.Read(configuration, options);

    public ValidateOptionsResult Validate(string? name, NightSettings options)
    {
        var problems = SettingsReader.Problems(configuration, out _);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
