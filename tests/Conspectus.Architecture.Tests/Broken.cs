namespace Conspectus.Architecture.Tests;

/// <summary>Fails a test with every broken rule, one a line.</summary>
internal static class Broken
{
    public static void None(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
