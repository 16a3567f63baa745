namespace Conspectus.Library.People;

/// <summary>What a token lets its holder do.</summary>
public enum TokenScope
{
    /// <summary>A program reads what its account reads.</summary>
    Read = 1,

    /// <summary>A program does what its account may do.</summary>
    Write = 2,

    /// <summary>A browser in which the account is signed in.</summary>
    SignIn = 3,
}
