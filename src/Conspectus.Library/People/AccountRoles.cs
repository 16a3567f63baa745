namespace Conspectus.Library.People;

/// <summary>The words for roles.</summary>
public static class AccountRoles
{
    /// <summary>All roles, each with its word, from the one that may least.</summary>
    public static IReadOnlyList<(AccountRole Role, string Word)> All { get; } =
        [.. Enum.GetValues<AccountRole>().Select(r => (r, r.ToString().ToLowerInvariant()))];

    /// <summary>The word for a role.</summary>
    public static string Word(AccountRole role) => role.ToString().ToLowerInvariant();

    /// <summary>The role of a word, in whichever case; null for another word.</summary>
    public static AccountRole? Parse(string word) =>
        All.FirstOrDefault(r => r.Word.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase)) is { Word: not null } found
            ? found.Role : null;
}
