namespace Conspectus.Workbench.Tests;

/// <summary>A short word for the token that stops the running test.</summary>
internal static class TestStop
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;
}
