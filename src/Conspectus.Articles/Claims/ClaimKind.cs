namespace Conspectus.Articles.Claims;

/// <summary>What a claim tells.</summary>
public enum ClaimKind
{
    /// <summary>What is known, or wrong with what is known, before the paper's own work.</summary>
    Problem,

    /// <summary>What the authors do, or have made.</summary>
    Approach,

    /// <summary>What they found, or what follows.</summary>
    Finding,
}
