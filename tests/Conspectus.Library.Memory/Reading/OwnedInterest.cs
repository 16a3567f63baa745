using Conspectus.Core.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>An interest and whose it is.</summary>
/// <param name="Reader">Whose.</param>
/// <param name="Interest">The interest.</param>
internal sealed record OwnedInterest(ReaderId Reader, Interest Interest);
