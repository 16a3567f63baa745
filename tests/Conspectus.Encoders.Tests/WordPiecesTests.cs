using Microsoft.ML.Tokenizers;

namespace Conspectus.Encoders.Tests;

/// <summary>The pieces of texts, as the tokenizer that the models were trained with gives them.</summary>
public class WordPiecesTests
{
    // The numbers are those of the Hugging Face tokenizers library (Rust) with the model's tokenizer.json, marks of start and end left out.
    [Theory]
    [InlineData("Hello, World!", "7592 1010 2088 999")]
    [InlineData("Café naïve résumé Ångström ñandú", "7668 15743 13746 17076 15687 16660 8566")]
    [InlineData("cafe\u0301 combining", "7668 11566")]
    [InlineData("深度学习 and 神经网络", "100 100 1817 100 1998 1925 100 100 100")]
    [InlineData("日本語のテキスト カタカナ", "1864 1876 1950 1671 30239 30227 30233 30240 1700 30235 30226 30241")]
    [InlineData("한국어 텍스트", "1469 30006 30021 29991 30014 30020 29999 30008 1467 30009 30020 29997 30017 30003 30017")]
    [InlineData("don't stop—believing… “quoted” ‘single’", "2123 1005 1056 2644 1517 8929 1529 1523 9339 1524 1520 2309 1521")]
    [InlineData("x^2 + y_1 = \\alpha $100 & 50%", "1060 1034 1016 1009 1061 1035 1015 1027 1032 6541 1002 2531 1004 2753 1003")]
    [InlineData("ı İstanbul ß ẞ Straße ﬁne ﬂow", "1104 9960 1096 1096 2358 27807 1984 2638 1985 5004")]
    [InlineData("tab\tnew\nline\r\nnbsp\u00a0zero\u200bwidth\u200d joiner\ufeffbom soft\u00adhyphen", "21628 2047 2240 1050 5910 2361 5717 9148 11927 2232 3693 2121 5092 2213 3730 10536 8458 2368")]
    [InlineData("control\u0001\u0000char \ufffd replaced", "2491 7507 2099 2999")]
    [InlineData("emoji 😀 👩‍🔬 ∑∫√∞ ≤≥ ℝ ℓ", "7861 29147 2072 100 100 100 1608 30136 1579 1577")]
    [InlineData("U.S.A. 3.14 1,000,000 GPT-4 O(n^2) C++ state-of-the-art", "1057 1012 1055 1012 1037 1012 1017 1012 2403 1015 1010 2199 1010 2199 14246 2102 1011 1018 1051 1006 1050 1034 1016 1007 1039 1009 1009 2110 1011 1997 1011 1996 1011 2396")]
    [InlineData("ÀÉÎÕÜ ÇŞĞ Łódź Øre æther đ", "29347 3695 2226 20116 2290 17814 1100 2890 1097 12399 1102")]
    [InlineData("Ελληνικά Привет мир שלום مرحبا हिन्दी ไทย", "1159 29727 29727 24824 16177 18199 29726 14608 1194 16856 10325 25529 15290 22919 1191 10325 16856 1266 29799 29792 29800 1295 17149 29820 29816 25573 1339 29877 29863 29861 29878 100")]
    [InlineData("𝓜𝓪𝓽𝓱 𝔹𝕠𝕝𝕕 Ⅳ ½ ² ①", "100 100 100 1092 1082 100")]
    [InlineData("\U00020000 ext B \u3400 ext A \uF900 compat", "100 4654 2102 1038 100 4654 2102 1037 100 4012 4502 2102")]
    [InlineData("tokenize!?.,;:'\"()[]{}<>@#$%^&*-_=+`~|\\/", "19204 4697 999 1029 1012 1010 1025 1024 1005 1000 1006 1007 1031 1033 1063 1065 1026 1028 1030 1001 1002 1003 1034 1004 1008 1011 1035 1027 1009 1036 1066 1064 1032 1013")]
    [InlineData("a\u0300\u0301\u0302 o\u0308", "1037 1051")]
    [InlineData("unaffable embeddings hyperparameterization", "14477 20961 3468 7861 8270 4667 2015 23760 28689 22828 3989")]
    [InlineData("\u2028line\u2029para\u0085nel\u3000ideographic\u2003em", "2240 11498 11877 8909 8780 14773 7861")]
    public void The_pieces_are_those_of_the_reference(string text, string numbers)
    {
        var pieces = new WordPieces(File.ReadAllLines(Path.Combine(RealModel.Folder, "vocab.txt")), lowerCase: true, maxTokens: 256).Encode(text);
        Assert.Equal((101, 102), (pieces[0], pieces[^1]));
        Assert.Equal(numbers, string.Join(' ', pieces[1..^1]));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\n ", "")]
    [InlineData("graphs", "graph ##s")]
    [InlineData("Graph-S", "graph - s")]
    [InlineData("gráph", "graph")]
    [InlineData("$ + graph", "[UNK] [UNK] graph")]
    [InlineData("graph\0s \ufffdgraph\u200ds", "graph ##s graph ##s")]
    [InlineData("graph深graph", "graph [UNK] graph")]
    [InlineData("abc.d", "a ##b ##c . d")]
    public void A_text_is_cleaned_split_and_matched(string text, string pieces) => Assert.Equal(pieces, Pieces(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_left_out() => Assert.Equal("a ##b", Pieces("a\ud800b"));

    [Fact]
    public void A_word_of_more_than_100_letters_is_unknown() =>
        Assert.Equal($"a{string.Concat(Enumerable.Repeat(" ##a", 99))} [UNK]", Pieces($"{new string('a', 100)} {new string('a', 101)}"));

    [Fact]
    public void What_an_author_writes_gives_the_model_no_orders() => Assert.Equal("[UNK] s ##e ##p [UNK]", Pieces("[SEP]"));

    [Fact]
    public void A_model_with_capitals_keeps_them_and_accents()
    {
        Assert.Equal("Grâph a", new BertNormalizer(lowerCase: false).Normalize("Grâph\u0007\ta"));
        Assert.Equal("graph a", new BertNormalizer(lowerCase: true).Normalize("Grâph\u0007\ta"));
    }

    [Fact]
    public void A_text_is_cut_at_the_limit_with_both_marks_inside()
    {
        var pieces = new WordPieces(TinyModel.Vocabulary, lowerCase: true, maxTokens: 5).Encode("graph neural graph neural");
        Assert.Equal([2, Number("graph"), Number("neural"), Number("graph"), 3], pieces);
    }

    [Theory]
    [InlineData("[CLS]")]
    [InlineData("[SEP]")]
    [InlineData("[UNK]")]
    public void A_vocabulary_without_its_marks_is_told(string mark) =>
        Assert.Contains(mark, Assert.Throws<ArgumentException>(() => new WordPieces([.. TinyModel.Vocabulary.Where(p => p != mark)], true, 64)).Message, StringComparison.Ordinal);

    // Why the library's own rules for BERT are not used; should this fail one day, ours can go.
    [Fact]
    public void The_library_alone_loses_symbols()
    {
        var path = Path.Combine(RealModel.Folder, "vocab.txt");
        Assert.NotEqual(
            new WordPieces(File.ReadAllLines(path), lowerCase: true, maxTokens: 256).Encode("$O(n^2)$ + 1").Select(p => (int)p),
            BertTokenizer.Create(path, new BertOptions { RemoveNonSpacingMarks = true }).EncodeToIds("$O(n^2)$ + 1"));
    }

    private static long Number(string piece) => Array.IndexOf(TinyModel.Vocabulary, piece);

    private static string Pieces(string text) =>
        string.Join(' ', new WordPieces(TinyModel.Vocabulary, lowerCase: true, maxTokens: 256).Encode(text)[1..^1].Select(p => TinyModel.Vocabulary[p]));
}
