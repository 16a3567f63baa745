using Conspectus.Library.People;
using Microsoft.AspNetCore.Builder;

namespace Conspectus.Reader.Shared;

/// <summary>What a visitor must be for a route; every route says it.</summary>
/// <param name="Role">The least role; null for everybody, whether they signed in or not.</param>
internal sealed record RequiredRole(AccountRole? Role);

/// <summary>Routes say for whom they are.</summary>
internal static class RequiredRoles
{
    /// <summary>For visitors of this role, and of those that may more.</summary>
    public static T For<T>(this T route, AccountRole role)
        where T : IEndpointConventionBuilder => route.WithMetadata(new RequiredRole(role));

    /// <summary>For everybody, also whoever has not signed in.</summary>
    public static T ForAll<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(new RequiredRole(Role: null));
}
