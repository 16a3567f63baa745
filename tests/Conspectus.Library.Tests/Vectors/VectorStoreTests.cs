using Conspectus.Library.Vectors;

namespace Conspectus.Library.Tests.Vectors;

public sealed class VectorStoreTests : IDisposable
{
    private readonly TempLibrary _temp = new();
    private readonly string[] _ids;

    public VectorStoreTests()
    {
        _temp.Import([.. Sample.Many(4)]);
        _ids = [.. _temp.Papers.All().Select(p => p.Id)];
    }

    private VectorStore Store => _temp.Library.Vectors;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_an_encoder_has_read_comes_back_in_library_order()
    {
        Store.Save("small", [Paper(2, "two", 0.5f, -0.25f), Paper(0, "zero", 1, float.Epsilon)]);
        Store.Save("small", [Paper(1, "one", 0, 0)]);

        AssertStored("small", Paper(0, "zero", 1, float.Epsilon), Paper(1, "one", 0, 0), Paper(2, "two", 0.5f, -0.25f));
    }

    [Fact]
    public void A_paper_read_again_has_one_vector()
    {
        Store.Save("small", [Paper(0, "old", 1, 0), Paper(1, "one", 1, 0)]);
        Store.Save("small", [Paper(0, "new", 0, 1)]);

        AssertStored("small", Paper(0, "new", 0, 1), Paper(1, "one", 1, 0));
    }

    [Fact]
    public void Each_encoder_has_its_own()
    {
        Store.Save("small", [Paper(0, "zero", 1, 0)]);
        Store.Save("large", [Paper(0, "zero", 0, 0, 1)]);

        AssertStored("small", Paper(0, "zero", 1, 0));
        AssertStored("large", Paper(0, "zero", 0, 0, 1));
        Assert.Empty(Store.All("none"));
    }

    [Fact]
    public void A_batch_with_an_unknown_paper_is_not_kept_in_part()
    {
        Assert.Throws<ArgumentException>(() => Store.Save("small", [Paper(0, "zero", 1, 0), new EncodedPaper("nowhere", "hash", [1])]));
        Assert.Empty(Store.All("small"));
        Store.Save("small", []);
        Assert.Empty(Store.All("small"));
    }

    [Fact]
    public void An_import_that_changes_a_paper_leaves_what_was_read()
    {
        Store.Save("small", [Paper(0, "zero", 1, 0)]);
        var paper = _temp.Papers.All()[0];
        Assert.Equal(1, _temp.Import(paper with { Abstract = Sample.Text("Another abstract.") }).Updated);

        AssertStored("small", Paper(0, "zero", 1, 0));
    }

    private EncodedPaper Paper(int index, string hash, params float[] vector) => new(_ids[index], hash, vector);

    private void AssertStored(string encoder, params EncodedPaper[] expected) =>
        Assert.Equal(expected.Select(e => (e.PaperId, e.TextHash, string.Join(' ', e.Vector))), Store.All(encoder).Select(e => (e.PaperId, e.TextHash, string.Join(' ', e.Vector))));
}
