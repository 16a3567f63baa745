using System.Text;
using Conspectus.Tex.Reading;

namespace Conspectus.Tex.Rendering;

/// <summary>Writes characters as TeX and braces the words whose capitals a bibliography style must keep.</summary>
internal static class BibTexText
{
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
        ['“'] = "``",
        ['”'] = "''",
        ['‘'] = "`",
        ['’'] = "'",
        ['…'] = @"{\ldots}",
        ['\u00a0'] = "~",
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

    public static void Append(StringBuilder tex, string text, bool protect)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            if (i > start)
            {
                var word = text.AsSpan(start, i - start);
                var keep = protect && NeedsCapitals(word);
                tex.Append(keep ? "{" : "");
                foreach (var c in word)
                    Append(tex, c);
                tex.Append(keep ? "}" : "");
            }
            else
                Append(tex, text[i++]);
        }
    }

    private static bool NeedsCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
            return char.IsUpper(word[0]) && word[0] is not ('A' or 'I');
        foreach (var c in word[1..])
            if (char.IsUpper(c) || (char.IsDigit(c) && char.IsUpper(word[0])))
                return true;
        return Names.Contains(word.ToString());
    }

    private static void Append(StringBuilder tex, char c)
    {
        if (Letters.TryGetValue(c, out var letters))
            tex.Append(letters);
        else if (c < 0x80 || char.IsSurrogate(c) || c.ToString().Normalize(NormalizationForm.FormD) is not [var letter, var mark]
            || !char.IsAsciiLetter(letter) || Accents.CommandOf(mark) is not { } command)
            tex.Append(c);
        else
            tex.Append(char.IsAsciiLetter(command) ? $@"{{\{command}{{{letter}}}}}" : letter is 'i' or 'j' ? $@"{{\{command}\{letter}}}" : $@"{{\{command}{letter}}}");
    }
}
