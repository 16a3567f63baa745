namespace Conspectus.Tex.Rendering;

/// <summary>Which words of a title keep their capitals whatever a bibliography style does with the others.</summary>
internal static class BibTexCapitals
{
    // Names that stand in titles of the field and have one capital only, so that nothing else tells them from other words.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Adam", "Bayes", "Bayesian", "Bellman", "Bernoulli", "Boltzmann", "Bregman", "Brownian", "Byzantine", "Cauchy", "Chebyshev",
        "Chinese", "Dirac", "Dirichlet", "English", "Erdos", "Euclid", "Euclidean", "Euler", "Fenchel", "Fisher", "Fokker", "Fourier",
        "Frank", "Frobenius", "Gabor", "Galerkin", "Gauss", "Gaussian", "Gaussians", "Gibbs", "Google", "Gram", "Granger", "Green",
        "Hamilton", "Hamiltonian", "Hawkes", "Hebbian", "Hermite", "Hessian", "Hilbert", "Hoeffding", "Hopfield", "Huber", "Ising",
        "Jacobian", "Kalman", "Kantorovich", "Kolmogorov", "Koopman", "Krylov", "Kullback", "Lagrange", "Lagrangian", "Langevin",
        "Laplace", "Laplacian", "Lasso", "Lebesgue", "Legendre", "Leibler", "Levenberg", "Lie", "Lipschitz", "Lyapunov", "Mahalanobis",
        "Markov", "Markovian", "Mercer", "Metropolis", "Minecraft", "Minkowski", "Monge", "Monte", "Carlo", "Nash", "Nesterov", "Newton",
        "Ornstein", "Pareto", "Planck", "Poisson", "Polyak", "Python", "Rademacher", "Riemann", "Riemannian", "Schrodinger",
        "Schrödinger", "Shannon", "Shapley", "Sharpe", "Sinkhorn", "Sobolev", "Stackelberg", "Stein", "Stiefel", "Taylor", "Thompson",
        "Tikhonov", "Transformer", "Turing", "Uhlenbeck", "Vapnik", "Voronoi", "Wasserstein", "Weisfeiler", "Lehman", "Weyl", "Wiener",
        "Wikipedia", "Wolfe", "Zipf", "Bradley", "Terry", "Mallows", "Plackett", "Luce", "Nyström", "Hölder", "Rényi", "Fréchet",
        "Grassmann",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownNames = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word holds a capital that means something: GPT, 3D, mRNA, Gaussian.</summary>
    public static bool MustBeKept(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
            return char.IsUpper(word[0]) && word[0] is not ('A' or 'I');
        foreach (var c in word[1..])
            if (char.IsUpper(c) || (char.IsDigit(c) && char.IsUpper(word[0])))
                return true;
        return char.IsUpper(word[0]) && KnownNames.Contains(word);
    }
}
