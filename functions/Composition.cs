using LearningHours.Commands;
using LearningHours.Mail;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Resilience;
using LearningHours.Runs;
using LearningHours.Shards;
using LearningHours.Storage;
using LearningHours.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningHours;

/// <summary>What depends on what, for the host and the commands alike.</summary>
public static class Composition
{
    public static IServiceCollection AddLearningHours(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<NightSettings>, SettingsValidation>();
        services.AddSingleton<IValidateOptions<NightSettings>, SettingsValidation>();
        services.AddOptions<NightSettings>().ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<NightSettings>>().Value);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(s => StorageAccount.Open(s.GetRequiredService<NightSettings>(),
            new StorageRetryPolicy(s.GetRequiredService<TimeProvider>(), RetrySettings.Storage)));
        services.AddSingleton(s => Shelf(s.GetRequiredService<NightSettings>()));
        services.AddSingleton(s => Mailer(s.GetRequiredService<NightSettings>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<NightlyRun>();
        services.AddSingleton<NightRepeat>();
        services.AddSingleton<ShardRun>();
        services.AddSingleton<ShardWatch>();
        services.AddSingleton<LocalShards>();
        services.AddSingleton<OutboxDrain>();
        services.AddSingleton<MailSettlement>();
        services.AddSingleton<Purge>();
        services.AddSingleton(MadeUpAccess.None);
        services.AddSingleton<ISignIn>(new PlatformSignIn(Environment.GetEnvironmentVariable(PlatformSignIn.Enabled)));
        services.AddSingleton<Desk>();
        services.AddSingleton<ResultPages>();
        services.AddSingleton<UploadPages>();
        services.AddSingleton<MailEventPage>();
        services.AddSingleton<HealthPage>();
        services.AddSingleton<Pages>();
        return services;
    }

    private static PlanShelf Shelf(NightSettings settings)
    {
        var shelf = PlanShelf.Of(settings.PlansFolder);
        return shelf.Problems.Count == 0 ? shelf
            : throw new OptionsValidationException(nameof(NightSettings.PlansFolder), typeof(NightSettings), shelf.Problems);
    }

    private static IMailer Mailer(NightSettings settings, TimeProvider time) => settings.SendGridApiKey.Length == 0
        ? new EmlFiles(settings.MailFolder, settings.MailFrom, settings.MailFromName)
        : new SendGridMailer(SendGridHttp.Client(settings, RetrySettings.Mail), MailResilience.Build(time, RetrySettings.Mail),
            new MailPace(time), settings.MailFrom, settings.MailFromName);
}
