using Conspectus.Core.Papers;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Papers;

public class KeywordFormTests
{
    [Theory]
    [InlineData("Diffusion Models", "diffusion model")]
    [InlineData("diffusion-model", "diffusion model")]
    [InlineData("  Graph  Neural\tNetworks ", "graph neural network")]
    [InlineData("GANs", "gan")]
    [InlineData("Gaussian Processes", "gaussian process")]
    [InlineData("gaussian process", "gaussian process")]
    [InlineData("Inductive biases", "inductive bias")]
    [InlineData("inductive bias", "inductive bias")]
    [InlineData("theories", "theory")]
    [InlineData("time series", "time series")]
    [InlineData("Dynamics", "dynamics")]
    [InlineData("causal analysis", "causal analysis")]
    [InlineData("loss", "loss")]
    [InlineData("RLs", "rls")]
    [InlineData("", "")]
    public void Variants_have_one_form(string keyword, string form) => Assert.Equal(form, KeywordForm.Of(keyword));

    [Property(MaxTest = 300)]
    public void Any_text_has_a_form_and_case_does_not_matter(string? keyword)
    {
        var form = KeywordForm.Of(keyword ?? "");
        Assert.Equal(form, KeywordForm.Of((keyword ?? "").ToLowerInvariant()));
        Assert.Equal(form.Trim(), form);
    }
}
