namespace Conspectus.Verification.Queries;

/// <summary>What the library answers to a query: a number, or a text.</summary>
/// <param name="Number">The number; null where the answer is a text.</param>
/// <param name="Text">The text; empty where the answer is a number.</param>
internal readonly record struct QueryAnswer(int? Number, string Text = "")
{
    public override string ToString() =>
        Number?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? $"\"{Text}\"";
}
