using Conspectus.Analysis.Roles;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Roles;

public class RoleModelTests
{
    private static readonly string[] Abstract =
    [
        "Mosses are widely used to tell the age of forests.", "However, existing methods are slow and need much labelled data.",
        "The goal of this paper is to tell the age of a forest from one picture.",
        "We train a network with 12 layers on pictures of bark.", "Experiments show that our network outperforms existing methods by 4.2%.",
    ];

    [Fact]
    public void The_sentences_of_a_usual_abstract_have_their_usual_roles() =>
        Assert.Equal([SentenceRole.Background, SentenceRole.Background, SentenceRole.Objective, SentenceRole.Method, SentenceRole.Result],
            ShippedRoles.Model.Classify(Abstract).Select(s => s.Role));

    [Fact]
    public void Probabilities_are_between_a_fifth_and_one() =>
        Assert.All(ShippedRoles.Model.Classify(Abstract), s => Assert.InRange(s.Probability, 0.2, 1));

    [Fact]
    public void No_sentences_have_no_roles() => Assert.Empty(ShippedRoles.Model.Classify([]));

    [Property]
    public void Any_sentences_are_read(string?[] sentences)
    {
        var read = ShippedRoles.Model.Classify([.. sentences.Select(s => s ?? "")]);
        Assert.Equal(sentences.Length, read.Length);
        Assert.All(read, s => Assert.InRange(s.Probability, 0, 1 + 1e-9));
    }

    [Fact]
    public void A_model_is_written_and_read_back()
    {
        using var stream = new MemoryStream();
        RoleModelFile.Write(ShippedRoles.Model, stream);
        var again = RoleModelFile.Read(new MemoryStream(stream.ToArray()));
        Assert.Equal(ShippedRoles.Model.Classify(Abstract), again.Classify(Abstract));
        Assert.Throws<EndOfStreamException>(() => RoleModelFile.Read(new MemoryStream(stream.ToArray()[..1000])));
        Assert.Throws<InvalidDataException>(() => RoleModelFile.Read(new MemoryStream(new byte[100])));
    }
}
