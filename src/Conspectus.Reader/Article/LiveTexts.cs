using Conspectus.Core.Reading;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Reader.Article;

/// <summary>The article as it is now for each of the readers who asked for it last. Safe for several threads.</summary>
/// <param name="options">The library.</param>
/// <param name="terms">The terms that are explained in it.</param>
internal sealed class LiveTexts(ReaderOptions options, KnownTerms terms)
{
    private const int MostKept = 16; // an article of a large conference has some megabytes

    private readonly LiveArticles _first = new(options.Library, options.Reader, TimeProvider.System, Environment.ProcessorCount);
    private readonly Lock _lock = new();
    private readonly LinkedList<(ReaderId Reader, LiveText Text)> _kept = new();

    /// <summary>A reader's.</summary>
    public LiveText Of(ReaderId reader)
    {
        lock (_lock)
        {
            var node = _kept.First;
            while (node is not null && node.Value.Reader != reader) node = node.Next;
            if (node is null) node = new((reader, new LiveText(_first.For(reader), terms)));
            else _kept.Remove(node);
            _kept.AddFirst(node);
            if (_kept.Count > MostKept) _kept.RemoveLast();
            return node.Value.Text;
        }
    }
}
