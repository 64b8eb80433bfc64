using SendGrid.Helpers.Mail;

namespace SendGrid;

/// <summary>Sends mail through the v3 interface.</summary>
public interface ISendGridClient
{
    Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default);
}
