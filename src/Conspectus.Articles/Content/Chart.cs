namespace Conspectus.Articles.Content;

/// <summary>A figure that shows numbers as bars.</summary>
/// <param name="Name">Its name: lower-case letters, unique in the article; the file beside the Markdown is called so.</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Caption">What stands below it.</param>
/// <param name="Series">What the values of each row are of, in order.</param>
/// <param name="IsStack">Whether the values of a row are parts of one bar, rather than bars one below the other.</param>
/// <param name="Rows">The rows, from above.</param>
public sealed record Chart(
    string Name, string Title, string Caption, IReadOnlyList<string> Series, bool IsStack, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>The name of the file beside the Markdown.</summary>
    public string FileName => Name + ".svg";
}
