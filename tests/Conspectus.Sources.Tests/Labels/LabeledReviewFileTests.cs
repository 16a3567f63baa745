using System.IO.Compression;
using System.Text;
using Conspectus.Core;
using Conspectus.Sources.Labels;

namespace Conspectus.Sources.Tests.Labels;

public class LabeledReviewFileTests
{
    private const string Table = """
        record_id,title,abstract,authors,year,label_included,label_abstract_screening
        1,"On, reading",All of it,Jane Doe; Ann Roe,2006,1,1
        2,,,,,0,0
        3,On queues,Some,J Poe,1999,no,1
        4,Not read,,,,,1
        """;

    private const string Ris = """
        TY  - JOUR
        TI  - On reading
        AB  - All of it
        AU  - Doe, Jane
        PY  - 2006/03//
        N1  - A remark
        N1  - ASReview_relevant
        ER  -

        TY  - JOUR
        T1  - On queues
        LI  - 0
        ER  -

        TY  - JOUR
        TI  - Not read
        N1  - ASReview_not_seen
        ER  -
        """;

    [Fact]
    public void A_table_is_read_with_its_labels()
    {
        var review = Read(Table);

        Assert.Equal([true, false, false], review.Records.Select(r => r.IsIncluded));
        Assert.Equal(["On, reading", "", "On queues"], review.Records.Select(r => r.Title));
        Assert.Equal(["Jane Doe", "Ann Roe"], review.Records[0].Authors);
        Assert.Equal(new int?[] { 2006, null, 1999 }, review.Records.Select(r => r.Year));
        Assert.Equal(1, review.Unlabeled);
    }

    [Fact]
    public void A_table_with_a_plain_label_is_read() => Assert.Equal(
        [true, false], Read("Document Title,Abstract,Year,label\nOne,Text,2010,yes\nTwo,Text,2011,no\n").Records.Select(r => r.IsIncluded));

    [Fact]
    public void Ris_is_read_with_its_labels()
    {
        var review = Read(Ris);

        Assert.Equal([("On reading", true), ("On queues", false)], review.Records.Select(r => (r.Title, r.IsIncluded)));
        Assert.Equal(2006, review.Records[0].Year);
        Assert.Equal(1, review.Unlabeled);
    }

    [Fact]
    public void Packed_files_and_other_encodings_are_read()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "review.bin");
        using (var packed = new GZipStream(File.Create(path), CompressionMode.Compress)) packed.Write(Encoding.Latin1.GetBytes(Table.Replace("On queues", "Étude")));

        Assert.Equal("Étude", LabeledReviewFile.Read(path, CancellationToken.None).Records[2].Title);
    }

    [Theory]
    [InlineData("title,abstract,label_included\na,b,1\nc,d,perhaps\n", "review.csv, line 3: label_included is “perhaps”.")]
    [InlineData("title,abstract,verdict\na,b,1\n", "review.csv has no column with labels; its columns are “title”, “abstract”, “verdict”.")]
    [InlineData("title,abstract,label\na,b,1\nc,d,1\n", "All 2 labels of review.csv say included.")]
    [InlineData("title,abstract,label\na,b,\n", "review.csv has no record with a label, and 1 record without one.")]
    [InlineData("TY  - JOUR\nTI  - a\nLI  - maybe\nER  -\n", "review.csv, record of line 1: the tag LI is “maybe”.")]
    [InlineData("neither the one nor the other", "review.csv is neither RIS nor a table with a title and an abstract in its header.")]
    public void What_is_wrong_is_said(string text, string message)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "review.csv");
        File.WriteAllText(path, text);

        var trouble = Assert.Throws<ConspectusException>(() => LabeledReviewFile.Read(path, CancellationToken.None));
        Assert.Equal(message, trouble.Message.Replace(path, "review.csv", StringComparison.Ordinal));
    }

    private static LabeledReview Read(string text)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "review");
        File.WriteAllText(path, text);
        return LabeledReviewFile.Read(path, CancellationToken.None);
    }
}
