namespace Conspectus.Library.People;

/// <summary>What an account may do; each role may do all that those before it may.</summary>
public enum AccountRole
{
    /// <summary>Reads papers, topics and the article, and records nothing.</summary>
    Guest = 1,

    /// <summary>Has marks, notes, tags, interests, collections and an article of their own.</summary>
    Reader = 2,

    /// <summary>Imports, edits topics, takes merges back and publishes the article.</summary>
    Curator = 3,

    /// <summary>Does whatever is to be done.</summary>
    Administrator = 4,
}
