using System.Text.Json;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Tests.Analysis;

public sealed class AnalysisTests : IDisposable
{
    private readonly TempLibrary _temp = new();
    private readonly List<string> _ids;

    public AnalysisTests()
    {
        _temp.Import([.. Sample.Many(12)]);
        _ids = [.. _temp.Papers.All().Select(p => p.Id)];
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Before_the_analysis_there_is_nothing()
    {
        var analysis = _temp.Library.Analysis;
        Assert.Null(analysis.Fingerprint());
        Assert.Null(analysis.Model());
        Assert.Null(analysis.Place(_ids[0]));
        Assert.Same(TopicTree.Empty, analysis.Topics());
        Assert.Empty(analysis.Stages());
        Assert.Empty(analysis.Places());
        Assert.Empty(analysis.Neighbors(_ids[0], 10));
    }

    [Fact]
    public void What_was_saved_is_read()
    {
        var saved = AnalysisSample.Save(_temp.Library, i => i % 2);
        using var again = Conspectus.Library.Library.Open(_temp.Library.Path);
        var analysis = again.Analysis;
        Assert.Equal(saved.Fingerprint, analysis.Fingerprint());
        Assert.Equal(saved.Stages, analysis.Stages());
        Assert.Equal(saved.Places, analysis.Places());
        Assert.Equal(saved.Places[5], analysis.Place(_ids[5]));
        Assert.Equal(saved.Neighbors[5], analysis.Neighbors(_ids[5], 100));
        Assert.Equal(saved.Neighbors[5].Take(3), analysis.Neighbors(_ids[5], 3));
        Assert.Empty(analysis.Neighbors("nobody", 3));
        Assert.Equal(saved.Model, analysis.Model());
        Assert.Equal(JsonSerializer.Serialize(saved.Topics.All), JsonSerializer.Serialize(analysis.Topics().All));
    }

    [Fact]
    public void A_second_analysis_replaces_the_first_everywhere()
    {
        AnalysisSample.Save(_temp.Library, i => i % 2);
        using var other = Conspectus.Library.Library.Open(_temp.Library.Path);
        var first = other.Analysis.Topics();
        Assert.Same(first, other.Analysis.Topics());
        _temp.Library.Analysis.Save(AnalysisSample.Create(_ids, i => i / 6) with { Fingerprint = "second", Stages = [] });
        Assert.NotSame(first, other.Analysis.Topics());
        Assert.Equal(_ids.Take(6).Reverse(), other.Analysis.Topics().Find(AnalysisSample.Topic(0))!.Papers);
        Assert.Equal("second", other.Analysis.Fingerprint());
        Assert.Empty(other.Analysis.Stages());
        Assert.Equal(12, other.Analysis.Places().Count);
    }

    [Fact]
    public void Papers_imported_later_have_no_place_yet()
    {
        AnalysisSample.Save(_temp.Library, i => i % 2);
        _temp.Import(Sample.Paper("Late"));
        Assert.Equal(12, _temp.Library.Analysis.Places().Count);
        Assert.Null(_temp.Papers.Query(new() { Text = "late" }).Rows[0].Topic);
        Assert.Equal("Late", _temp.Papers.Query(new() { Sort = PaperSort.Topic, Limit = 100 }).Rows[^1].Paper.Title.Text);
    }

    [Fact]
    public void A_wrong_analysis_leaves_the_old_one()
    {
        AnalysisSample.Save(_temp.Library, i => i % 2);
        var good = AnalysisSample.Create(_ids, i => i % 2) with { Fingerprint = "new" };
        AnalysisResult[] wrong =
        [
            good with { Neighbors = [] },
            good with { Places = [.. good.Places.Skip(1).Append(good.Places[1])] },
            good with { Places = [.. good.Places.Skip(1).Append(good.Places[0] with { PaperId = "nobody" })] },
            AnalysisSample.Create([.. _ids, "nobody"], i => i % 2),
        ];
        Assert.All(wrong, w => Assert.Throws<ArgumentException>(() => _temp.Library.Analysis.Save(w)));
        Assert.Equal("fingerprint", _temp.Library.Analysis.Fingerprint());
        Assert.Equal(12, _temp.Library.Analysis.Places().Count);
    }
}
