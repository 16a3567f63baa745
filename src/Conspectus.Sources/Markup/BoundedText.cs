namespace Conspectus.Sources.Markup;

/// <summary>Text that is read in steps, none of which may take more than a number of characters.</summary>
/// <param name="inner">The text; disposed with this.</param>
/// <param name="most">The most characters between two calls of <see cref="Restart"/>.</param>
internal sealed class BoundedText(TextReader inner, int most) : TextReader
{
    private long _count;

    /// <summary>Begins the next step.</summary>
    public void Restart() => _count = 0;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        _count += read;
        return _count <= most + 8192L ? read : throw new TooLongException();
    }

    /// <inheritdoc/>
    public override int Read()
    {
        _count++;
        return inner.Read();
    }

    /// <inheritdoc/>
    public override int Peek() => inner.Peek();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Thrown where a step takes more.</summary>
    public sealed class TooLongException : IOException;
}
