using System.Diagnostics;

namespace Conspectus.Tex.Tests;

public class FormulaRendererTests
{
    public static TheoryData<bool> Engines() => [false, true];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Both_engines_write_the_same(bool managed)
    {
        using var renderer = new FormulaRenderer(managed);
        Assert.Equal("<math><msup><mi>x</mi><mn class=\"tml-sml-pad\">2</mn></msup></math>", renderer.Render("x^2", false).MathMl);
        Assert.True(renderer.Render(@"\undefinedthing", false).Failed);
        Assert.True(renderer.Render(@"\frac{1}", false).Failed);
    }

    [Fact]
    public void No_style_script_or_link_comes_out()
    {
        using var renderer = new FormulaRenderer();
        foreach (var tex in new[] { @"\color{red}{x}", @"\boxed{x}", @"\begin{pmatrix}a&b\\c&d\end{pmatrix}", @"\href{javascript:alert(1)}{x}", @"\text{<script>alert(1)</script>}", @"\colorbox{red}{x}", @"x<y\&z" })
            if (renderer.Render(tex, true) is { Failed: false } result)
            {
                var math = HtmlText.Parse(result.MathMl);
                Assert.DoesNotContain(math.DescendantsAndSelf(), e => e.Attribute("style") is not null || e.Name == "script" || e.Attribute("href") is not null);
            }
        Assert.Contains("mathcolor", renderer.Render(@"\color{red}{x}", false).MathMl, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Hostile_formulas_end(bool managed)
    {
        using var renderer = new FormulaRenderer(managed);
        var clock = Stopwatch.StartNew();
        foreach (var tex in new[]
        {
            new string('{', 4000), string.Concat(Enumerable.Repeat(@"\sqrt{", 50)) + "x" + new string('}', 50), string.Concat(Enumerable.Repeat("x^{", 55)) + new string('}', 55),
            @"\def\a{\a\a}\a", @"\newcommand{\a}{\a\a}\a", string.Concat(Enumerable.Repeat(@"\left(", 1000)), @"\rule{1000000em}{1000000em}", new string('x', 5000), string.Concat(Enumerable.Repeat(@"\hat", 1200)),
            string.Concat(Enumerable.Repeat(@"\frac", 1000)), string.Concat(Enumerable.Repeat(@"\begin{matrix}", 300)),
        })
            renderer.Render(tex, true);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
        Assert.False(renderer.Render("x", false).Failed);
    }

    [Fact]
    public void Several_threads_take_turns()
    {
        using var renderer = new FormulaRenderer();
        Parallel.For(0, 200, i => Assert.False(renderer.Render($"x_{{{i % 20}}}", false).Failed));
    }

    [Fact]
    public void The_known_commands_are_those_of_the_renderer()
    {
        using var renderer = new FormulaRenderer();
        foreach (var name in new[] { "alpha", "mathcal", "operatorname", "widetilde", "leq", "sum" })
            Assert.True(Commands.MathCommands.IsKnown(name));
        Assert.False(Commands.MathCommands.IsKnown("href"));
    }
}
