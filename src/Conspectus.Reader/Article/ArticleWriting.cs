namespace Conspectus.Reader.Article;

/// <summary>Writes the article, one writer at a time: two would mix their files.</summary>
internal sealed class ArticleWriting : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task RunAsync(Func<CancellationToken, Task> write, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await Task.Run(() => write(cancel), cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
