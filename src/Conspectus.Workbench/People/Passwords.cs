using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Conspectus.Workbench.People;

/// <summary>What is asked of passwords, and how they are hashed: PBKDF2 with HMAC-SHA-512 by ASP.NET Core Identity.</summary>
public static class Passwords
{
    /// <summary>The shortest password in characters.</summary>
    public const int Shortest = 10;

    /// <summary>The longest password in characters.</summary>
    public const int Longest = 200;

    // What OWASP recommends for PBKDF2 with SHA-512 (Password Storage Cheat Sheet).
    private const int Iterations = 210_000;

    private static readonly PasswordHasher<object> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    // Stands for the password of whoever has no account, so that finding that out takes as long.
    private static readonly Lazy<string> OfNobody = new(() => Hash(Guid.NewGuid().ToString()));

    /// <summary>Why this can be no password, in a sentence; null where it can.</summary>
    public static string? Trouble(string password) => password.Length switch
    {
        < Shortest => $"A password has at least {Shortest} characters.",
        > Longest => $"A password has at most {Longest} characters.",
        _ => null,
    };

    /// <summary>The hash of a password, with its own salt. Cost: a tenth of a second, on purpose.</summary>
    public static string Hash(string password) => Hasher.HashPassword(Hasher, password);

    /// <summary>Whether it is the password of a hash; takes as long where there is no hash. Cost: as <see cref="Hash"/>.</summary>
    public static bool IsRight(string? hash, string password)
    {
        var tried = password.Length > Longest ? "" : password;
        return Hasher.VerifyHashedPassword(Hasher, hash ?? OfNobody.Value, tried) != PasswordVerificationResult.Failed && hash is not null;
    }
}
