using System.Text.Json;
using Conspectus.Core;

namespace Conspectus.Encoders.Tests;

public sealed class ModelFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _model;

    public ModelFolderTests() => _model = TinyModel.Write(_folder.File("model"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_is_not_there_is_told() => Refused(_folder.File("nowhere"), "There is no folder");

    [Theory]
    [InlineData("model.onnx", "holds no model.onnx")]
    [InlineData("config.json", "holds no config.json")]
    [InlineData("vocab.txt", "holds neither vocab.txt nor tokenizer.json")]
    public void A_missing_file_is_told(string file, string cause)
    {
        File.Delete(Path.Combine(_model, file));
        Refused(_model, cause);
    }

    [Theory]
    [InlineData("config.json", "{", "cannot be read")]
    [InlineData("config.json", """{"max_position_embeddings": 2}""", "too few")]
    [InlineData("config.json", """{"max_position_embeddings": 1.5}""", "cannot be read")]
    [InlineData("tokenizer.json", """{"model": {"type": "BPE"}}""", "tokenizer that is not known")]
    [InlineData("tokenizer.json", """{"model": "WordPiece"}""", "cannot be read")]
    [InlineData("tokenizer.json", "[]", "tokenizer that is not known")]
    [InlineData("vocab.txt", "[PAD]\n[CLS]\n[SEP]\n", "lacks the piece [UNK]")]
    [InlineData("vocab.txt", "[CLS]\n[SEP]\n[UNK]\na\na\n", "cannot be used")]
    [InlineData("1_Pooling/config.json", """{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}""", "does not average its tokens")]
    [InlineData("model.onnx", "no network", "cannot be loaded")]
    public void A_file_that_cannot_be_used_is_told(string file, string content, string cause)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_model, file))!);
        File.WriteAllText(Path.Combine(_model, file), content);
        Refused(_model, cause);
    }

    [Fact]
    public void A_network_that_takes_something_else_is_told()
    {
        Refused(TinyModel.Write(_folder.File("image"), input: "pixels"), "takes pixels (Int64)");
        Refused(TinyModel.Write(_folder.File("int32"), elementType: 6), "takes input_ids (Int32)");
        Refused(TinyModel.Write(_folder.File("logits"), output: "logits"), "gives logits");
    }

    [Fact]
    public void The_vocabulary_may_lie_in_tokenizer_json()
    {
        using var list = SentenceEncoder.Open(_model);
        var numbered = TinyModel.Vocabulary.Index().Reverse().ToDictionary(p => p.Item, p => p.Index);
        File.Delete(Path.Combine(_model, "vocab.txt"));
        void Write(object vocabulary) => File.WriteAllText(Path.Combine(_model, "tokenizer.json"), JsonSerializer.Serialize(new { model = new { type = "WordPiece", vocab = vocabulary } }));

        Write(numbered);
        using var json = SentenceEncoder.Open(_model);
        Assert.Equal(list.Fingerprint, json.Fingerprint);

        numbered.Remove("graph");
        Write(numbered);
        Refused(_model, "has gaps");
    }

    [Fact]
    public void The_limit_is_256_tokens_or_the_model_s_own()
    {
        Assert.Equal(64, ModelFolder.Read(_model).MaxTokens);
        File.WriteAllText(Path.Combine(_model, "config.json"), """{"max_position_embeddings": 512}""");
        Assert.Equal(256, ModelFolder.Read(_model).MaxTokens);
        File.WriteAllText(Path.Combine(_model, "config.json"), "{}");
        Assert.Equal(256, ModelFolder.Read(_model).MaxTokens);
    }

    [Fact]
    public void Capitals_are_kept_where_the_model_says_so()
    {
        Assert.True(ModelFolder.Read(_model).LowerCase);
        File.WriteAllText(Path.Combine(_model, "tokenizer_config.json"), """{"do_lower_case": false}""");
        Assert.False(ModelFolder.Read(_model).LowerCase);
    }

    private static void Refused(string folder, string cause)
    {
        var refusal = Assert.Throws<ConspectusException>(() => SentenceEncoder.Open(folder).Dispose());
        Assert.Contains(cause, refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.NextStep);
    }
}
