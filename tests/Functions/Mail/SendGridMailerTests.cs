using System.Diagnostics;
using System.Text.Json;
using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Resilience;

namespace LearningHours.Tests.Functions.Mail;

/// <summary>The real client and the real pipeline against an endpoint on this machine.</summary>
public sealed class SendGridMailerTests
{
    private static readonly Notice Notice =
        new("20180825-staff-1", NoticeKind.Staff, "e2@city.example", "同仁乙", "嘉獎建議", "您已符合", "<p>您已符合</p>");
    private static readonly RetrySettings Quick = new(2, TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(1));

    [Fact]
    public async Task A_mail_that_is_accepted_is_sent_once_with_its_parts()
    {
        using var endpoint = new MailEndpoint(Answer.Accepted);
        Assert.Equal(MailOutcome.Sent, (await SendAsync(endpoint)).Outcome);
        using var mail = JsonDocument.Parse(Assert.Single(endpoint.Bodies));
        Assert.Equal("hours@city.example", mail.RootElement.GetProperty("from").GetProperty("email").GetString());
        Assert.Equal("e2@city.example",
            mail.RootElement.GetProperty("personalizations")[0].GetProperty("to")[0].GetProperty("email").GetString());
        Assert.Equal(["text/plain", "text/html"],
            mail.RootElement.GetProperty("content").EnumerateArray().Select(c => c.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_refusal_of_the_moment_is_tried_again()
    {
        using var endpoint = new MailEndpoint(Answer.TooMany, Answer.TooMany, Answer.Accepted);
        Assert.Equal(MailOutcome.Sent, (await SendAsync(endpoint)).Outcome);
        Assert.Equal(3, endpoint.Bodies.Count);
    }

    [Fact]
    public async Task The_reset_that_the_service_names_is_waited_for()
    {
        using var endpoint = new MailEndpoint(Answer.TooMany, Answer.Accepted)
        {
            ResetAt = DateTimeOffset.UtcNow.AddSeconds(3).ToUnixTimeSeconds()
        };
        var watch = Stopwatch.StartNew();
        Assert.Equal(MailOutcome.Sent, (await SendAsync(endpoint)).Outcome);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.5, 60);
    }

    [Fact]
    public async Task A_reset_that_is_far_away_is_not_waited_for_with_a_mail_in_hand()
    {
        using var endpoint = new MailEndpoint(Answer.TooMany) { ResetAt = DateTimeOffset.UtcNow.AddSeconds(60).ToUnixTimeSeconds() };
        Assert.Equal(new MailResult(MailOutcome.Closed, "429"), await SendAsync(endpoint));
        Assert.Single(endpoint.Bodies);
    }

    [Fact]
    public async Task A_service_that_keeps_asking_for_patience_leaves_every_mail_for_later()
    {
        using var endpoint = new MailEndpoint(Answer.TooMany);
        Assert.Equal(new MailResult(MailOutcome.Closed, "429"), await SendAsync(endpoint));
        Assert.Equal(1 + Quick.Retries, endpoint.Bodies.Count);
    }

    [Fact]
    public void A_service_that_asks_for_patience_again_and_again_keeps_a_mail_for_less_than_two_minutes() =>
        Assert.True((MailResilience.LongestWait * RetrySettings.Mail.Retries) < TimeSpan.FromMinutes(2));

    [Theory]
    [InlineData(Answer.Unauthorized, "401")]
    [InlineData(Answer.Forbidden, "403")]
    public async Task A_key_that_is_refused_is_tried_once_and_leaves_every_mail_for_later(Answer answer, string reason)
    {
        using var endpoint = new MailEndpoint(answer);
        Assert.Equal(new MailResult(MailOutcome.Closed, reason), await SendAsync(endpoint));
        Assert.Single(endpoint.Bodies);
    }

    [Fact]
    public async Task A_mail_that_is_wrong_is_refused_at_once()
    {
        using var endpoint = new MailEndpoint(Answer.Refused);
        Assert.Equal(new MailResult(MailOutcome.Refused, "400"), await SendAsync(endpoint));
        Assert.Single(endpoint.Bodies);
    }

    [Theory]
    [InlineData(Answer.Hang)]
    [InlineData(Answer.Cut)]
    [InlineData(Answer.Broken)]
    [InlineData(Answer.BadGateway)]
    [InlineData(Answer.Unavailable)]
    [InlineData(Answer.GatewayTimeout)]
    public async Task A_mail_that_left_without_an_answer_is_unclear_and_never_tried_again(Answer answer)
    {
        using var endpoint = new MailEndpoint(answer);
        Assert.Equal(MailOutcome.Unclear, (await SendAsync(endpoint)).Outcome);
        Assert.Single(endpoint.Bodies);
    }

    [Fact]
    public async Task A_service_that_nobody_can_reach_has_certainly_taken_nothing()
    {
        string address;
        using (var gone = new MailEndpoint()) address = gone.Address;
        Assert.Equal(MailOutcome.NotNow, (await SendAsync(address)).Outcome);
    }

    private static Task<MailResult> SendAsync(MailEndpoint endpoint) => SendAsync(endpoint.Address);

    private static Task<MailResult> SendAsync(string address)
    {
        var client = SendGridHttp.Client(new NightSettings { SendGridApiKey = "SG.test", SendGridEndpoint = address }, Quick);
        return new SendGridMailer(client, MailResilience.Build(TimeProvider.System, Quick), new MailPace(TimeProvider.System),
            "hours@city.example", "查核").SendAsync("2018-08-25", Notice, CancellationToken.None);
    }
}
