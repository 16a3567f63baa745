namespace Conspectus.Verification.Documents;

/// <summary>A chart as the library asks for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Caption">What stands below it.</param>
/// <param name="Series">What the values of each row are of.</param>
/// <param name="IsStack">Whether the values of a row are parts of one bar.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ExpectedChart(
    string Name, string Title, string Caption, IReadOnlyList<string> Series, bool IsStack, IReadOnlyList<ExpectedRow> Rows);
