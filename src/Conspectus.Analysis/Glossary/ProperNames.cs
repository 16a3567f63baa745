using System.Collections.Frozen;

namespace Conspectus.Analysis.Glossary;

/// <summary>Names that keep their capital inside a term.</summary>
internal static class ProperNames
{
    private static readonly FrozenSet<string> Names = """
        Adam Banach Bayes Bayesian Bellman Bernoulli Besov Boltzmann Boolean Bregman Brownian Carlo Cauchy Chernoff Chinese
        Cholesky Clifford Delaunay Dirichlet English Euclidean Fenchel Fisher Fourier Frank Gaussian Gibbs Granger Gromov Gumbel
        Hamiltonian Hamming Hawkes Hessian Hilbert Hoare Hoeffding Hopfield ImageNet Ising Itô Jacobian Kalman Kantorovich
        Kronecker Krylov Kullback Lagrangian Langevin Laplace Laplacian Lehman Leibler Leman Lie Lipschitz Lyapunov Lévy
        Mahalanobis Markov Monte Moreau Nash Navier Nesterov Newton Nyström Pareto Poisson Polyak Potts Python Rademacher
        Riemannian Schrödinger Shapley Simpson Sinkhorn Sobolev Stackelberg Stein Stokes Thompson Turing Voronoi Wasserstein
        Weisfeiler Wiener Wolfe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word, or its part before a hyphen or an apostrophe, is one.</summary>
    public static bool Holds(string word) => Names.Contains(word.Split('-', '–', '\'', '’')[0]);
}
