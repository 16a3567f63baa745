namespace Conspectus.Analysis.Roles;

/// <summary>What a sentence does in an abstract.</summary>
public enum SentenceRole
{
    /// <summary>It tells what is known, what is used or what is wrong with it.</summary>
    Background,

    /// <summary>It says what the paper wants or does.</summary>
    Objective,

    /// <summary>It says how.</summary>
    Method,

    /// <summary>It says what was found, or what follows.</summary>
    Result,

    /// <summary>It is something else: a copyright notice, a link, a fragment.</summary>
    Other,
}
