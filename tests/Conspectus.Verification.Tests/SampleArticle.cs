using Conspectus.Verification.Tests;

[assembly: AssemblyFixture(typeof(SampleArticle))]

namespace Conspectus.Verification.Tests;

/// <summary>The article of the bundled sample, written once.</summary>
public sealed class SampleArticle : IAsyncLifetime
{
    internal WrittenArticle Article { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Article = await WrittenArticle.OfAsync(Repository.Sample);

    public ValueTask DisposeAsync()
    {
        Article.Dispose();
        return ValueTask.CompletedTask;
    }
}
