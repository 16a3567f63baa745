using Conspectus.Analysis;
using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Glossary;
using Conspectus.Workbench.Trends;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Terms;

/// <summary>What terms mean, and how they fare over the years.</summary>
internal static class TermsEndpoints
{
    private const int MostTerms = 12;

    public static void MapTerms(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/glossary", Glossary).For(AccountRole.Guest);
        routes.MapPage("/glossary/meaning", Meaning).For(AccountRole.Guest);
        routes.MapPost("/glossary/looked-up", LookUp).For(AccountRole.Reader);
        routes.MapPage("/trends", Trends).For(AccountRole.Guest);
    }

    private static async Task<IResult> Glossary(
        HttpRequest request, GlossaryLookup glossary, LookedUpTerms looked, CancellationToken cancel)
    {
        var sought = request.Query["q"].ToString().Trim();
        var all = await glossary.AllAsync(cancel);
        var found = all.Where(e => Has(e.Term, sought) || Has(e.Acronym, sought) || e.Senses.Any(s => Has(s.LongForm, sought))).ToList();
        return Page.Show<GlossaryPage>(
            new { Sought = sought, Entries = found, Total = all.Count, LookedUp = await looked.ExplainAsync(cancel) });
    }

    private static async Task<IResult> Meaning(
        HttpRequest request, GlossaryLookup glossary, LookedUpTerms looked, CancellationToken cancel)
    {
        var term = request.Query["term"].ToString();
        return (await glossary.AllAsync(cancel)).FirstOrDefault(e => e.Term == term) is { } entry
            ? Page.Show<TermCard>(new { Entry = entry, IsOn = (await looked.ListAsync(cancel)).Contains(term) })
            : Page.NotFound("The glossary has no such term", "Look it up in the glossary.");
    }

    private static async Task<IResult> LookUp(HttpRequest request, LookedUpTerms looked, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        return await looked.SetAsync(form["term"].ToString(), form["on"] != "0", cancel)
            ? Page.SeeOther(request, Links.Local(form["return"], "/glossary"))
            : Page.Show<MessagePage>(
                new { Heading = "This was not saved", Advice = "A term has up to 200 characters." }, StatusCodes.Status400BadRequest);
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
