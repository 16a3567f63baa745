using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Conspectus.Tex.Tests;

/// <summary>
/// Formulas of all that formulas are made of: signs, negations, fractions of every kind, scripts, accents, brackets, matrices.
/// </summary>
internal static class FormulaPieces
{
    private static readonly string[] Letters = ["x", "n", "A", "2", "10", @"\alpha ", @"\mathbb{R}", @"\mathcal{O}", @"\text{if }",
        @"\log ", @"\mathbf{w}", "α", "'", @"\infty ", @"\ell "];

    private static readonly string[] Relations =
    [
        "=", "<", ">", "|", @"\in ", @"\le ", @"\leq ", @"\subset ", @"\subseteq ", @"\perp ", @"\parallel ", @"\mid ", @"\equiv ",
        @"\sim ", @"\models ", @"\to ", @"\Rightarrow ", @"\implies ",
        @"\iff ", @"\exists ", @"\approx ", @"\vdash ", @"\leftrightarrow ", @"\prec ", @"\ni ", "≤", "∈", @"\perp\!\!\!\perp ", ":=",
        @"\neq ", @"\notin ", @"\nmid ", @"\nsubseteq ", "≠",
    ];

    private static readonly string[] Operators = ["+", "-", @"\cdot ", @"\times ", @"\cup ", @"\setminus ", @"\oplus ", @"\wedge ",
        @"\neg ", @"\lnot ", @"\pm ", "/", ",", "!", @"\sum ", @"\int ", @"\forall ", @"\nabla ", "*"];

    private static readonly string[] Negations =
    [
        @"\not{0}", @"\not {0}", @"\not{{{0}}}", @"\not\!{0}", @"\not\,{0}", @"\not\;\!{0}", @"\not~{0}", @"\not{{}}{0}", @"\centernot{0}",
        @"\centernot{{{0}}}", @"\not\not{0}", @"\not\mathrel{{{0}}}",
        @"\cancel{{{0}}}", @"\slashed{{{0}}}", @"\bcancel{{{0}}}", @"\mathrel{{\not{0}}}", @"\mathrel{{\mkern1mu\not\mkern-1mu{0}}}",
        @"\xcancel{{{0}}}",
    ];

    private static readonly string[] Pairs =
    [
        @"\frac{{{0}}}{{{1}}}", @"{{{0} \over {1}}}", @"{{{0} \choose {1}}}", @"{{{0} \atop {1}}}", @"{{{0} \above 1pt {1}}}",
        @"{{{0} \brace {1}}}", @"{{{0} \brack {1}}}", @"\left({0} \over {1}\right)",
        @"{{{0} \overwithdelims() {1}}}", @"{{{0} \atopwithdelims[] {1}}}", @"\binom{{{0}}}{{{1}}}", @"{0}^{{{1}}}", @"x_{{{0}}}{1}",
        @"\overset{{{0}}}{{=}}{1}", @"\stackrel{{{0}}}{{\sim}}{1}", @"\underset{{{0}}}{{\min}}{1}",
        @"\xrightarrow[{0}]{{{1}}}", @"\begin{{pmatrix}} {0} & {1} \\ 1 & 0 \end{{pmatrix}}",
        @"\begin{{cases}} {0} & {1} \\ 0 \end{{cases}}", @"\sum_{{\substack{{{0}\\{1}}}}}", @"\left[{0}\right.{1}", @"({0}|{1})",
        @"\pmod{{{0}}}{1}", @"\nicefrac{{{0}}}{{{1}}}", @"\tfrac{{{0}}}{{{1}}}", @"\{{{0},{1}\}}", @"\operatorname{{f}}({0}){1}",
    ];

    private static readonly string[] Singles =
        [@"\sqrt{{{0}}}", @"\sqrt[3]{{{0}}}", @"\hat{{{0}}}", @"\overline{{{0}}}", @"\widetilde{{{0}}}", @"\norm{{{0}}}",
        @"\lvert {0}\rvert ", @"\langle {0}\rangle ", @"\mathrm{{{0}}}", @"\ket{{{0}}}", @"\underbrace{{{0}}}_{{n}}", @"\boxed{{{0}}}",
        "{{{0}}}", @"\overrightarrow{{{0}}}", @"\text{{so ${0}$}}"];

    public static Gen<string> Formulas => Gen.Sized(size => Sized(Math.Min(size, 24)));

    private static Gen<string> Sized(int size)
    {
        var sign = Gen.OneOf(Gen.Elements(Letters), Gen.Elements(Letters), Gen.Elements(Relations), Gen.Elements(Operators), Negated);
        if (size < 2)
            return sign;
        var smaller = Sized(size / 3);
        return Gen.OneOf(
            sign,
            Gen.ArrayOf(smaller, 3).Select(string.Concat),
            from form in Gen.Elements(Pairs) from one in smaller from other in smaller select Filled(form, one, other),
            from form in Gen.Elements(Singles) from one in smaller select Filled(form, one));
    }

    private static string Filled(string form, params object[] parts) => string.Format(CultureInfo.InvariantCulture, form, parts);

    private static Gen<string> Negated => from form in Gen.Elements(Negations)
                                          from sign in Gen.Elements(Relations.Where(r =>
        !r.StartsWith(@"\n", StringComparison.Ordinal) || r == @"\ni ").ToArray())
                                          select Filled(form, sign);
}
