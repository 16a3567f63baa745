namespace Conspectus.Tex.Commands;

/// <summary>How a run of prose is set.</summary>
internal enum TexStyle { Emphasis, Strong, Italic, Code, SmallCaps, Underline, Superscript, Subscript, Small, Strike }
