using System.Xml;
using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Markup;

/// <summary>Reads XML element by element, in memory that does not grow with the file.</summary>
/// <remarks>
/// A document type is passed over and nothing that it declares is used: no entity of its own, nothing from elsewhere. Elements deeper than
/// the limit refuse the file; one larger than a record may be is passed over.
/// </remarks>
internal sealed class MarkupStream : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly SourcePart _part;
    private readonly BoundedText _text;
    private readonly XmlReader _xml;

    /// <summary>Opens the XML of a file.</summary>
    public MarkupStream(SourcePart part, CancellationToken cancel)
    {
        _part = part;
        // What the declaration says of the encoding no longer holds: the content has been made UTF-8.
        _text = new BoundedText(new StreamReader(part.OpenContent(cancel)), part.Limits.MaxRecordBytes);
        _xml = XmlReader.Create(_text, Settings);
    }

    /// <summary>The elements with one of these names, in the order of the file.</summary>
    /// <param name="whole">The names of those that are given with all that stands in them.</param>
    /// <param name="opened">The names of those that are given with their attributes alone, before what stands in them.</param>
    /// <exception cref="ConspectusException">The XML is broken, or nested too deeply.</exception>
    public IEnumerable<MarkupElement> Read(IReadOnlySet<string> whole, IReadOnlySet<string>? opened = null) =>
        Read(e => whole.Contains(e.Name), e => opened?.Contains(e.Name) == true);

    /// <summary>The elements that stand directly in the root, each with all that stands in it.</summary>
    /// <exception cref="ConspectusException">The XML is broken, or nested too deeply.</exception>
    public IEnumerable<MarkupElement> ReadChildren() => Read(_ => _xml.Depth == 1, _ => false);

    private IEnumerable<MarkupElement> Read(Predicate<MarkupElement> isWhole, Predicate<MarkupElement> isOpened)
    {
        for (var isRead = Guarded(_xml.Read); isRead; isRead = Guarded(_xml.Read))
        {
            _text.Restart();
            if (_xml.NodeType != XmlNodeType.Element) continue;
            CheckDepth();
            var element = Opening();
            if (isOpened(element)) yield return element;
            if (!isWhole(element)) continue;
            if (!_xml.IsEmptyElement) Guarded(() => Fill(element));
            yield return element;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        _text.Dispose();
    }

    private MarkupElement Opening()
    {
        var element = new MarkupElement(_xml.NamespaceURI, _xml.LocalName) { Line = (_xml as IXmlLineInfo)?.LineNumber ?? 0 };
        while (_xml.MoveToNextAttribute()) element.Add(_xml.LocalName, _xml.Value);
        _xml.MoveToElement();
        return element;
    }

    // Leaves the reader at the element's end.
    private bool Fill(MarkupElement root)
    {
        var open = new Stack<MarkupElement>([root]);
        long size = 0;
        while (open.Count > 0 && _xml.Read())
        {
            _text.Restart();
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    CheckDepth();
                    var child = Opening();
                    size += child.Name.Length + 1;
                    if (!root.IsTooLarge) open.Peek().Add(child);
                    if (!_xml.IsEmptyElement) open.Push(child);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    var text = _xml.Value;
                    size += text.Length;
                    if (!root.IsTooLarge) open.Peek().Add(text);
                    break;
            }

            if (size <= _part.Limits.MaxRecordBytes || root.IsTooLarge) continue;
            root.IsTooLarge = true;
            root.Clear();
        }

        return true;
    }

    private void CheckDepth()
    {
        if (_xml.Depth <= _part.Limits.MaxDepth) return;
        throw new ConspectusException(
            $"{_part.Name} is nested more than {Figures.Count(_part.Limits.MaxDepth)} levels deep, which no list of papers is.",
            "Check that this is the right file.");
    }

    private bool Guarded(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (XmlException e)
        {
            throw new ConspectusException(
                $"{_part.Name} is no proper XML: it breaks in line {Figures.Count(e.LineNumber)}, "
                + $"position {Figures.Count(e.LinePosition)}.",
                "Download or export it again; a file that ends too early was cut off.", e);
        }
        catch (BoundedText.TooLongException e)
        {
            throw new ConspectusException(
                $"{_part.Name} has a piece of more than {Figures.Size(_part.Limits.MaxRecordBytes)}, which no paper is.",
                "Check that this is the right file.", e);
        }
    }
}
