using System.Collections.Immutable;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Memory.Importing;

/// <summary>A paper of the library with everything that it was ever known by.</summary>
internal sealed record StoredPaper(Paper Paper, ImmutableList<PaperAlias> Aliases);
