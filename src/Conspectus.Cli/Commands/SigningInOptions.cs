using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Conspectus.Core;
using Conspectus.Library;
using Conspectus.Reader;
using Conspectus.Workbench.People;

namespace Conspectus.Cli.Commands;

/// <summary>How the reader is served to several people.</summary>
internal sealed class SigningInOptions
{
    private readonly Option<bool> _signIn = new("--sign-in")
    {
        Description = "Let those in who have an account ('conspectus people'), each to marks and notes of their own.",
    };

    private readonly Option<string?> _listen = new("--listen")
    {
        Description = "The address to listen on, such as 0.0.0.0 for all (default: this computer only); people then sign in.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "The certificate for TLS: PEM or PKCS #12.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _key = new("--certificate-key")
    {
        Description = "The key of the certificate, where it is not in the same file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _password = new("--certificate-password")
    {
        Description = "A file whose first line is the password of the key.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _proxy = new("--behind-proxy")
    {
        Description = "The reverse proxy that speaks TLS with the browsers; nobody else is answered, and people sign in.",
        HelpName = "ADDRESS",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_signIn, _listen, _certificate, _key, _password, _proxy]) command.Options.Add(option);
        foreach (var address in (Option[])[_listen, _proxy])
        {
            address.Validators.Add(r =>
            {
                if (r.Tokens.Any(t => !IPAddress.TryParse(t.Value, out _)))
                    r.AddError($"{address.Name} takes an IP address, such as 192.168.1.10.");
            });
        }
    }

    /// <summary>What the user chose; null where nobody signs in.</summary>
    /// <exception cref="ConspectusException">Passwords would be sent unprotected, or nobody could sign in.</exception>
    public async Task<SignInOptions?> OfAsync(ParseResult result, ILibrary library, CancellationToken cancel)
    {
        var address = result.GetValue(_listen) is { } listen ? IPAddress.Parse(listen) : IPAddress.Loopback;
        var proxy = result.GetValue(_proxy) is { } named ? IPAddress.Parse(named) : null;
        var file = result.GetValue(_certificate);
        if (IPAddress.IsLoopback(address) && proxy is null && file is null && !result.GetValue(_signIn)) return null;
        if (proxy is not null && file is not null)
            throw new ConspectusException(
                "Either the reader speaks TLS or its proxy does.", "Give --certificate or --behind-proxy, not both.");
        if (!IPAddress.IsLoopback(address) && proxy is null && file is null)
            throw new ConspectusException(
                $"On {address}, passwords and notes would cross the network for all to read.",
                "Give a certificate (--certificate FILE), or name the reverse proxy that has one (--behind-proxy ADDRESS).");
        if ((await new Accounts(library, TimeProvider.System).ListAsync(cancel).ConfigureAwait(false)).All(a => a.IsDisabled))
            throw new ConspectusException(
                "Nobody could sign in: the library has no account.", "Add the first: conspectus people add NAME --role administrator");
        return new SignInOptions
        {
            Address = address,
            Proxy = proxy,
            Certificate = file is null ? null : Load(file, result.GetValue(_key), result.GetValue(_password)),
        };
    }

    private static X509Certificate2 Load(string file, string? key, string? passwordFile)
    {
        try
        {
            var password = passwordFile is null ? null : File.ReadLines(passwordFile).FirstOrDefault() ?? "";
            if (X509Certificate2.GetCertContentType(file) == X509ContentType.Pkcs12)
                return X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return password is null
                ? X509Certificate2.CreateFromPemFile(file, key)
                : X509Certificate2.CreateFromEncryptedPemFile(file, password, key);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException(
                $"The certificate cannot be used: {e.Message}",
                "Name files that you may read: a certificate with its key (PEM), --certificate-key for a key of its own, or PKCS #12.", e);
        }
    }
}
