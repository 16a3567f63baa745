using Conspectus.Analysis;
using Conspectus.Core;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Glossary;
using Conspectus.Workbench.Trends;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Terms;

/// <summary>What terms mean, and how they fare over the years.</summary>
internal static class TermsEndpoints
{
    private const int MostTerms = 12;

    public static void MapTerms(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/glossary", Glossary);
        routes.MapPage("/trends", Trends);
    }

    private static async Task<IResult> Glossary(HttpRequest request, GlossaryLookup glossary, CancellationToken cancel)
    {
        var sought = request.Query["q"].ToString().Trim();
        var all = await glossary.AllAsync(cancel);
        var found = all.Where(e => Has(e.Term, sought) || Has(e.Acronym, sought) || e.Senses.Any(s => Has(s.LongForm, sought))).ToList();
        return Page.Show<GlossaryPage>(new { Sought = sought, Entries = found, Total = all.Count });
    }

    private static async Task<IResult> Trends(HttpRequest request, TrendLookup trends, CancellationToken cancel)
    {
        var terms = request.Query["terms"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(t => t.Any(char.IsLetter)).Take(MostTerms).ToList();
        var conference = request.Query["conference"].ToString() is { Length: > 0 } name ? name : null;
        try
        {
            var answer = await trends.FindAsync(terms, conference, new Workers(Environment.ProcessorCount, cancel));
            return Page.Show<TrendsPage>(new { Trends = answer, Asked = terms });
        }
        catch (ConspectusException trouble)
        {
            return Page.Show<MessagePage>(
                new { Heading = trouble.Message, Advice = trouble.NextStep }, StatusCodes.Status404NotFound);
        }
    }

    private static bool Has(string? text, string sought) => text?.Contains(sought, StringComparison.OrdinalIgnoreCase) == true;
}
