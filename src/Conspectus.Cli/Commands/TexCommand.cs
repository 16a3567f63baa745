using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Tex;
using Conspectus.Workbench.Answers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus tex TEXT</c></summary>
internal static class TexCommand
{
    private static readonly string[] Forms = ["html", "text", "bibtex", "search"];

    public static Command Create()
    {
        var command = new Command("tex", "Render LaTeX prose, such as a title or an abstract, as HTML, plain text, BibTeX or search text.");
        var text = new Argument<string>("TEXT") { Description = "The text.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo>("--file") { Description = "A file with the text.", HelpName = "F" };
        var to = new Option<string>("--to")
        {
            Description = "html (default), text, bibtex or search.",
            HelpName = "FORM",
            DefaultValueFactory = _ => Forms[0],
        };
        to.Validators.Add(r =>
        {
            if (!Forms.Contains(r.GetValueOrDefault<string>())) r.AddError($"--to takes {string.Join(", ", Forms)}.");
        });
        command.Arguments.Add(text);
        command.Options.Add(file);
        command.Options.Add(to);
        command.Validators.Add(r =>
        {
            if ((r.GetValue(text) is null) == (r.GetValue(file) is null)) r.AddError("Give either a TEXT or --file F.");
        });
        command.SetAction(result =>
        {
            var document = TexDocument.Parse(result.GetValue(file) is { } path ? InputFile.Read(path.FullName) : result.GetValue(text)!);
            var rendered = Render(document, result.GetValue(to)!);
            if (result.GetValue(GlobalOptions.Json)) Answer.Json(new TexAnswer(rendered, document.Repairs));
            else Answer.Line(rendered);
            return ExitCode.Success;
        });
        return command;
    }

    private static string Render(TexDocument document, string form)
    {
        if (form == "text") return document.ToText();
        if (form == "bibtex") return document.ToBibTeX();
        if (form == "search") return document.ToSearchText();
        using var formulas = new FormulaRenderer();
        return document.ToHtml(formulas);
    }
}
