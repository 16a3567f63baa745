namespace Conspectus.Sources.Records;

/// <summary>How sure a column's name tells what it holds.</summary>
internal enum NameCertainty
{
    /// <summary>It is the field's own name, in whatever spelling.</summary>
    Exact,

    /// <summary>It often holds that, and other things too: "description", "speakers", "type".</summary>
    Loose,

    /// <summary>The field's name stands in it: "Authors (format: first last)", "Title of your paper".</summary>
    Similar,
}
