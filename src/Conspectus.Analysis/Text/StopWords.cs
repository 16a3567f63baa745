namespace Conspectus.Analysis.Text;

/// <summary>Words that say little or nothing about a paper's subject, in three grades.</summary>
public static class StopWords
{
    private const string Function = """
        a about above after again against all almost alone along already also although always among an and another any anyone anything
        are around as at away be because been before behind being below beside besides best better between beyond both but by can cannot
        could de did do does doing done down during each either else enough especially et etc even ever every everything few fewer first
        for former from full further furthermore get give given go had has have having he hence her here him his how however ie eg if in
        indeed instead into is it its itself just keep kept last later latter least less let like made mainly make makes making many may
        maybe me might more moreover most mostly much must my namely near nearly need needs neither never nevertheless next no nor not
        nothing now of off often on once one ones only onto or other others otherwise our ours out over own per perhaps please quite
        rather really same see seem seems seen several she should since so some something sometimes somewhat still such than that the
        their them then there thereby therefore these they this those though through throughout thus to together too toward towards
        under unless unlike until up upon us use used uses using usually various very via was way ways we well were what when where
        whereas whether which while who whole whom whose why will with within without would yet you your two three four five six second
        third i
        """;

    private const string Filler = """
        abstract achieve achieved achieves achieving address addresses addressed addressing aim aims aiming allow allows allowing
        analyze analyzing author authors available based behind benchmarked called call code codes common commonly compare compared
        comparable comparing comparison considers consider considered considering consist consists contribution contributions crucial
        current currently demonstrate demonstrated demonstrates demonstrating describe described design designed designing develop
        developed developing different difficult due easily effective effectively effectiveness efficiently empirical empirically enable
        enables enabling ensure ensuring evaluate evaluated evaluating existing experiment experimental experiments extensive
        extensively finally find finding findings finds focus focused focuses generally good great github help helps highly http https
        identify identifying important importantly improve improved improvement improvements improves improving include included
        includes including inspired introduce introduced introduces introducing investigate investigated investigates io issue issues
        key known lack largely lead leading leads leverage leveraged leverages leveraging literature lower main major mean motivated
        naturally new notion novel obtain obtained offer offers org outperform outperforms outperforming particular particularly poor
        popular possible potential potentially present presented presents previous previously primarily prior problematic proper
        promising propose proposed proposes proposing prove proved proves provably provide provided provides providing public publicly
        recent recently related rely relies relying remain remains require required requires requiring researcher research respective
        result resulting results show showing shown shows significant significantly simple simply solve solved solves solving specific
        specifically studied studies study studying success successful successfully suggest suggests superior technique techniques term
        terms theirs typical typically understand understanding useful variety wide widely work works working www com anonymous paper
        papers respectively sota art challenge challenges challenging end exhibit exhibits explore explored exploring exploit exploiting
        extend extended extending extends fail fails gap gaps great higher hold holds importance increase increased increases increasing
        insight insights interest interesting investigating limit limitation limitations moderate necessary need original outperformed
        overall perform performed performing performs plays practice principled recently reduce reduced reduces reducing report reported
        room run running serve serves significance similar suffer suffers sufficient suitable take taken takes taking tend tends today
        total traditional try turn unified unknown utilize utilized utilizes utilizing validate validated variant variants varied
        varying verify version able achievable across actual additional additionally appropriate approximately arbitrary aspect aspects
        assume certain clear combine combined combining complete completely contain contains conventional correct corresponding create
        creating critical depend depends despite desired detail detailed determine direct directly distinct easy entire essential
        essentially establish established exactly example examples exist exists expensive explicit explicitly extent fact faster
        first-ever following forms fully fundamental furthermore generate generated giving goal goals greater half ideal implement
        implemented incorporate incorporates incorporating individual inherent initial intuitive involve involves involving kind kinds
        larger latest less-studied longer maintain maintaining maximum meaningful measure merely minimal minimum multiple near nearly
        notably numbers numerous observation observe observed obtaining optimally parts perform possibly powerful practical precise
        produce produced produces producing proof scope claim claims hour hours gpu re time-consuming original originals ablation
        state-of-the-art of-the-art theoretically supplementary proportional providing purpose quickly range rapid rapidly reach readily
        reason reasonable reveal reveals rich rise scenario scenarios seek select selected selecting separate shed show-case situation
        situations slightly smaller solution solutions special started step steps straightforward subject subsequent substantial
        substantially surprisingly surprising tackle technical thorough true type types underlying unique unprecedented valuable viable
        """;

    private const string Generic = """
        algorithm algorithms analysis application applications approach approaches architecture architectures article baseline baselines
        benchmark benchmarks capability capabilities capacity case cases class classes component components computation computational
        concept concepts condition conditions cost data dataset datasets deep domain domains efficiency efficient element question
        questions error evaluation feature features field fields framework frameworks function functions group groups human idea
        information input inputs knowledge learn learned learner learning learns level levels machine mechanism mechanisms method
        methodology methods metric metrics model modeling modelling models module modules network networks neural objective objectives
        output outputs parameter parameters performance pipeline prediction predictions problem problems procedure process processes
        property properties quality representation representations sample samples scale set sets setting settings space spaces state
        states strategy strategies structure structures system systems task tasks test testing theory theoretical tool tools train
        trained training world time times large larger small smaller high higher low lower hard open point points target rate natural
        real order single fine short long link place part play strong general limited expected number standard start size side top value
        person people extra fast form role complex support layer step bound ai overhead usage outcome outcomes comprehensive downstream
        optimal project page pages website websites
        """;

    private static readonly HashSet<string> FunctionSet = Parse(Function);
    private static readonly HashSet<string> FillerSet = Parse(Filler);
    private static readonly HashSet<string> GenericSet = Parse(Generic);

    /// <summary>Whether a term is a function word: no phrase starts or ends with it, and it is no term of its own.</summary>
    public static bool IsFunctionWord(string term) => FunctionSet.Contains(term);

    /// <summary>Whether a term is one that papers of every subject use to talk about themselves: no label holds it.</summary>
    public static bool IsFiller(string term) => FillerSet.Contains(term);

    /// <summary>Whether a term names something every subject has, such as "model": no label consists of such words alone.</summary>
    public static bool IsGeneric(string term) => GenericSet.Contains(term);

    private static HashSet<string> Parse(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => new[] { w, Stemmer.Stem(w) })
            .ToHashSet(StringComparer.Ordinal);
}
