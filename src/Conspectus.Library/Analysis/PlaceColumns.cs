namespace Conspectus.Library.Analysis;

/// <summary>
/// Every paper's place as columns, in library order: what stands at an index is said of one paper. Some 30 bytes a paper.
/// </summary>
/// <param name="Ordinals">The papers' numbers in the library, ascending, as <see cref="Papers.IPaperStore.OrdinalsAsync"/> gives them.
/// </param>
/// <param name="X">Horizontal positions on the map, −1 to 1.</param>
/// <param name="Y">Vertical positions on the map, −1 to 1, upwards.</param>
/// <param name="Chapters">The ids of their chapters.</param>
/// <param name="Topics">The ids of their topics.</param>
/// <param name="Themes">The ids of their themes.</param>
/// <param name="Years">The years of their editions; 0 where that is unknown.</param>
/// <param name="Trust">How many of their ten nearest are near them on the map; <see cref="Unknown"/> where that was not measured.</param>
/// <param name="Decisions">Their <see cref="Core.Papers.Decision"/> as numbers.</param>
/// <param name="Kinds">Their <see cref="Core.Topics.PaperKind"/> as numbers; <see cref="Unknown"/> where it is not known.</param>
public sealed record PlaceColumns(
    int[] Ordinals,
    float[] X,
    float[] Y,
    int[] Chapters,
    int[] Topics,
    int[] Themes,
    short[] Years,
    byte[] Trust,
    byte[] Decisions,
    byte[] Kinds)
{
    /// <summary>Stands for what is not known.</summary>
    public const byte Unknown = byte.MaxValue;

    /// <summary>How many papers have a place.</summary>
    public int Count => Ordinals.Length;

    /// <summary>The index of the paper with an ordinal; negative where it has no place. Cost: log n.</summary>
    public int IndexOf(int ordinal) => Array.BinarySearch(Ordinals, ordinal);
}
