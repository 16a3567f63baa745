using Conspectus.Reader.Shared;
using Conspectus.Workbench.Papers;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Papers;

/// <summary>Addresses of lists of papers.</summary>
public static class PaperAddresses
{
    /// <summary>The filter that an address asks for; what cannot be understood narrows nothing.</summary>
    public static PaperFilter Read(IQueryCollection query) => PaperFilter.Read(name => query[name]);

    /// <summary>The address of the list, or of its export where <paramref name="path"/> names one.</summary>
    public static string Address(this PaperFilter filter, string path = "/papers") => Links.Query(path, [.. filter.Parameters()]);
}
