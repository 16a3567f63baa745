namespace Conspectus.Sources.Text;

/// <summary>How the bytes of a text are to be read.</summary>
internal enum ByteReading
{
    /// <summary>They are UTF-8 throughout.</summary>
    Utf8,

    /// <summary>They are UTF-8 with some that are broken.</summary>
    Damaged,

    /// <summary>Those that are no UTF-8 are Windows-1252, of which Latin-1 is a part.</summary>
    Windows1252,

    /// <summary>Those that are no UTF-8 are Mac Roman, as Excel for Mac writes it.</summary>
    MacRoman,

    /// <summary>They are text of an encoding that is not read.</summary>
    Foreign,
}
