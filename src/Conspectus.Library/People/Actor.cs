namespace Conspectus.Library.People;

/// <summary>Who acts in the present flow of execution: what a store writes into the audit log beside what was done.</summary>
/// <remarks>
/// It is ambient, so that no way to change the library can forget it. It flows into what is awaited and begun from here, and never back to
/// the caller.
/// </remarks>
public static class Actor
{
    /// <summary>What stands before the name of a user of this computer: no account is called so.</summary>
    public const string LocalPrefix = "local:";

    private static readonly AsyncLocal<string?> Name = new();

    /// <summary>Who acts; empty where nobody said.</summary>
    public static string Current => Name.Value ?? "";

    /// <summary>Says who acts from here on.</summary>
    /// <param name="name">The name of an account, or one that begins with <see cref="LocalPrefix"/>.</param>
    public static void Is(string name) => Name.Value = name;
}
