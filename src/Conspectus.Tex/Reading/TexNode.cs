using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Reading;

/// <summary>A part of a parsed text. The whole tree is immutable once parsing has ended.</summary>
internal abstract record TexNode;

/// <summary>Characters as they are to be read; never markup.</summary>
internal sealed record TextNode(string Text) : TexNode;

internal sealed record FormulaNode(string Tex, bool Display) : TexNode;

internal sealed record StyleNode(TexStyle Style, IReadOnlyList<TexNode> Children) : TexNode;

/// <summary>A link whose address has been found safe.</summary>
internal sealed record LinkNode(string Address, IReadOnlyList<TexNode> Children) : TexNode;

/// <summary>A reference to a key that means nothing outside the paper; <paramref name="Mark"/> stands for it.</summary>
internal sealed record CiteNode(string Command, string Keys, string Mark) : TexNode;

internal sealed record FootnoteNode(IReadOnlyList<TexNode> Children) : TexNode;

internal sealed record ListNode(bool Ordered, IReadOnlyList<IReadOnlyList<TexNode>> Items) : TexNode;

internal sealed record BreakNode : TexNode;

internal sealed record ParagraphNode : TexNode;

/// <summary>Where a list item starts; grouped into a <see cref="ListNode"/> before parsing ends.</summary>
internal sealed record ItemNode(bool Ordered) : TexNode;

/// <summary>A run of Markdown emphasis characters that may open or close; resolved before parsing ends.</summary>
internal sealed record MarkNode(char Mark, int Count, bool Opens, bool Closes, bool Inside) : TexNode;
