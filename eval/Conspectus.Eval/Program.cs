using System.Globalization;
using Conspectus.Analysis.Vectors;
using Conspectus.Eval;
using Conspectus.Eval.Ranking;
using Conspectus.Eval.Search;
using Conspectus.Training;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var shared = args.ElementAtOrDefault(1) ?? "../shared";
switch (args.FirstOrDefault())
{
    case "vectors":
        using (var table = args.Length > 2 ? File.OpenRead(args[2]) : null)
            VectorsReport.Print(CorpusFile.Read(args[1]), table is null ? ShippedTerms.Table : TermTableFile.Read(table));
        break;
    case "search":
        SearchReport.Print(shared, args[Math.Min(2, args.Length)..]);
        break;
    case "screen":
        ScreenReport.Print(shared, args[Math.Min(2, args.Length)..]);
        break;
    case "reading":
        ReadingReport.Print(shared, args[Math.Min(2, args.Length)..]);
        break;
    case "interests":
        InterestsReport.Print(shared, args[Math.Min(2, args.Length)..]);
        break;
    case "stop":
        StopReport.Print(shared, args[Math.Min(2, args.Length)..]);
        break;
    case "map":
        MapReport.Print(shared);
        break;
    case "topics":
        TopicsReport.Print(shared, args[Math.Min(2, args.Length)..]);
        break;
    case "subjects":
        SubjectsReport.Print(shared, args[Math.Min(2, args.Length)..]);
        break;
    case "kinds":
        KindsReport.Print(args[1], args[2]);
        break;
    case "roles":
        RolesReport.Print(shared, args[Math.Min(2, args.Length)..]);
        break;
    case "sentences":
        SentencesReport.Print(args[1], args[2..]);
        break;
    case "acronyms":
        AcronymReport.Print(shared, args.Contains("every"));
        break;
    case "encoder":
        EncoderReport.Print(shared, args.ElementAtOrDefault(2) ?? Path.Combine(Path.GetTempPath(), "conspectus-vectors"));
        break;
    case "scale":
        ScaleReport.Print(shared);
        break;
    case "same":
        SameReport.Print(shared);
        break;
    default:
        SummaryReport.Print(args.FirstOrDefault() ?? "../shared");
        break;
}
