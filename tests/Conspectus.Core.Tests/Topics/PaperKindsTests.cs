using Conspectus.Core.Topics;

namespace Conspectus.Core.Tests.Topics;

public class PaperKindsTests
{
    [Fact]
    public void Every_kind_is_read_by_its_own_word() =>
        Assert.All(Enum.GetValues<PaperKind>(), k => Assert.Equal(k, PaperKinds.Parse(PaperKinds.Word(k))));

    [Theory]
    [InlineData(" Benchmark ", PaperKind.Resource)]
    [InlineData("datasets", PaperKind.Resource)]
    [InlineData("review", PaperKind.Survey)]
    [InlineData("replication", PaperKind.Reproduction)]
    [InlineData("empirical", PaperKind.Study)]
    [InlineData("nonsense", null)]
    [InlineData("3", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Other_words_in_use_are_understood(string? text, PaperKind? kind) => Assert.Equal(kind, PaperKinds.Parse(text));
}
