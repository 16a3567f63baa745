using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Conspectus.Reader;

/// <summary>How a reader is served to several people, who sign in.</summary>
public sealed record SignInOptions
{
    /// <summary>Where it listens.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The certificate with its key, for TLS; null where there is none, or a proxy has it.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>
    /// The reverse proxy that speaks TLS with the browsers: nobody else is answered, and what it says of them is believed. Null where
    /// there is none.
    /// </summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>How many attempts to sign in an address of the network has in a minute.</summary>
    public int AttemptsAMinute { get; init; } = 20;

    /// <summary>How long a refusal takes at least: it tells not by its time why it is one.</summary>
    public TimeSpan Refusal { get; init; } = TimeSpan.FromMilliseconds(700);

    /// <summary>Whether browsers reach it without TLS, which only this computer may.</summary>
    internal bool IsBare => Certificate is null && Proxy is null;
}
