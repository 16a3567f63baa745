using System.Security.Cryptography;
using System.Text;

namespace Conspectus.Workbench;

/// <summary>What a result was made from, as a short text that changes whenever that does.</summary>
internal static class Fingerprint
{
    /// <summary>The SHA-256 of the parts, one a line, in lower-case hexadecimal.</summary>
    public static string Of(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
