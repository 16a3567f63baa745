using System.Buffers;
using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Rendering;

/// <summary>Writes characters as TeX and braces the words whose capitals a bibliography style must keep.</summary>
internal static class BibTexText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz ,.");

    // Names that stand in titles of the field and have one capital only, so that nothing else tells them from other words.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Adam", "Bayes", "Bayesian", "Bellman", "Bernoulli", "Boltzmann", "Bregman", "Brownian", "Byzantine", "Cauchy", "Chebyshev", "Chinese", "Dirac", "Dirichlet",
        "English", "Erdos", "Euclid", "Euclidean", "Euler", "Fenchel", "Fisher", "Fokker", "Fourier", "Frank", "Frobenius", "Gabor", "Galerkin", "Gauss",
        "Gaussian", "Gaussians", "Gibbs", "Google", "Gram", "Granger", "Green", "Hamilton", "Hamiltonian", "Hawkes", "Hebbian", "Hermite", "Hessian", "Hilbert",
        "Hoeffding", "Hopfield", "Huber", "Ising", "Jacobian", "Kalman", "Kantorovich", "Kolmogorov", "Koopman", "Krylov", "Kullback", "Lagrange", "Lagrangian",
        "Langevin", "Laplace", "Laplacian", "Lasso", "Lebesgue", "Legendre", "Leibler", "Levenberg", "Lie", "Lipschitz", "Lyapunov", "Mahalanobis", "Markov",
        "Markovian", "Mercer", "Metropolis", "Minecraft", "Minkowski", "Monge", "Monte", "Carlo", "Nash", "Nesterov", "Newton", "Ornstein", "Pareto", "Planck",
        "Poisson", "Polyak", "Python", "Rademacher", "Riemann", "Riemannian", "Schrodinger", "Schrödinger", "Shannon", "Shapley", "Sharpe", "Sinkhorn", "Sobolev",
        "Stackelberg", "Stein", "Stiefel", "Taylor", "Thompson", "Tikhonov", "Transformer", "Turing", "Uhlenbeck", "Vapnik", "Voronoi", "Wasserstein", "Weisfeiler",
        "Lehman", "Weyl", "Wiener", "Wikipedia", "Wolfe", "Zipf", "Bradley", "Terry", "Mallows", "Plackett", "Luce", "Nyström", "Hölder", "Rényi", "Fréchet", "Grassmann",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownNames = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = @"{\ss}",
        ['ø'] = @"{\o}",
        ['Ø'] = @"{\O}",
        ['ł'] = @"{\l}",
        ['Ł'] = @"{\L}",
        ['æ'] = @"{\ae}",
        ['Æ'] = @"{\AE}",
        ['œ'] = @"{\oe}",
        ['Œ'] = @"{\OE}",
        ['ı'] = @"{\i}",
        ['–'] = "--",
        ['—'] = "---",
        ['‘'] = @"{\textquoteleft}",
        ['’'] = @"{\textquoteright}",
        ['…'] = @"{\ldots}",
        ['\u2009'] = @"\,",
        ['§'] = @"{\S}",
        ['%'] = @"\%",
        ['&'] = @"\&",
        ['$'] = @"\$",
        ['#'] = @"\#",
        ['_'] = @"\_",
        ['{'] = @"\textbraceleft{}",
        ['}'] = @"\textbraceright{}",
        ['\\'] = @"\textbackslash{}",
        ['~'] = @"\textasciitilde{}",
        ['^'] = @"\textasciicircum{}",
        ['<'] = @"\textless{}",
        ['>'] = @"\textgreater{}",
        ['*'] = @"\*",
        ['`'] = @"\textasciigrave{}",
        ['['] = "{[}",
    };

    /// <summary>Appends text; what would join with its neighbours to another sign is kept apart, so that it reads the same again.</summary>
    public static void Append(StringBuilder tex, string text, bool protect)
    {
        for (var i = 0; i < text.Length;)
        {
            var plain = PlainLength(text.AsSpan(i));
            tex.Append(text, i, plain);
            i += plain;
            if (i == text.Length)
                break;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            if (i == start)
            {
                var c = text[i++];
                Append(tex, c, i < text.Length ? text[i] : '\0');
                continue;
            }
            var keep = protect && NeedsCapitals(text.AsSpan(start, i - start));
            tex.Append(keep ? "{" : "");
            var word = text.AsSpan(start, i - start);
            if (Ascii.IsValid(word))
                tex.Append(word);
            else
                foreach (var c in word)
                    Append(tex, c, '\0');
            tex.Append(keep ? "}" : "");
        }
    }

    // Whole words in small letters, and what stands between them.
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(Plain) is var at and >= 0 ? at : text.Length;
        while (length > 0 && length < text.Length && char.IsAsciiLetter(text[length - 1]))
            length--;
        return length;
    }

    private static bool NeedsCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
            return char.IsUpper(word[0]) && word[0] is not ('A' or 'I');
        foreach (var c in word[1..])
            if (char.IsUpper(c) || (char.IsDigit(c) && char.IsUpper(word[0])))
                return true;
        return char.IsUpper(word[0]) && KnownNames.Contains(word);
    }

    private static void Append(StringBuilder tex, char c, char next)
    {
        if (char.IsAsciiLetterOrDigit(c) || c == ' ')
            tex.Append(c);
        else if (Sign(c, tex.Length > 0 ? tex[^1] : ' ', next) is { } sign)
        {
            if (tex.Length > 0 && sign[0] is '-' or '\'' && tex[^1] == sign[0])
                tex.Append("{}");
            tex.Append(sign);
        }
        else if (c < 0x80 || char.IsSurrogate(c) || c.ToString().Normalize(NormalizationForm.FormD) is not [var letter, var mark]
            || !char.IsAsciiLetter(letter) || Accents.CommandOf(mark) is not { } command)
            tex.Append(c);
        else
            tex.Append(char.IsAsciiLetter(command) ? $@"{{\{command}{{{letter}}}}}" : letter is 'i' or 'j' ? $@"{{\{command}\{letter}}}" : $@"{{\{command}{letter}}}");
    }

    // Quotes and ties are written as one types them where their neighbours leave no doubt which is meant.
    private static string? Sign(char c, char before, char next) => c switch
    {
        '“' => before is ' ' or '(' or '{' or '-' or '\n' && char.IsLetterOrDigit(next) ? "``" : @"{\textquotedblleft}",
        '”' => char.IsLetterOrDigit(before) || before is '.' or ',' or '}' or '!' or '?' or ')' ? "''" : @"{\textquotedblright}",
        '\u00a0' => char.IsLetterOrDigit(before) || before is '.' or '}' or '$' ? "~" : @"\nobreakspace{}",
        '\'' or '-' => c.ToString(),
        ':' when before == 'd' => "{:}", // of "(cid:12)", which is read as a glyph's number
        _ => Letters.GetValueOrDefault(c),
    };
}
