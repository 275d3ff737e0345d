using System.Globalization;
using GraphQLParser;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Execution;

/// <summary>What a document may be before it is parsed: parsing and validating cost more than answering, so that a bad document is refused by counting.</summary>
internal static class RequestLimits
{
    public const int LongestText = 32 * 1024;
    public const int MostTokens = 4_000;
    public const int DeepestNesting = 64;
    public const int MostAliases = 30;
    public const int MostDirectives = 100;

    /// <summary>Counts the characters, tokens, brackets, aliases and directives of a document.</summary>
    /// <returns>The number of its tokens.</returns>
    /// <exception cref="QueryException">It has too many.</exception>
    public static int Check(string text)
    {
        Hold(text.Length, LongestText, ErrorCodes.QueryTooCostly, "The document has more than {0} characters.");
        Counter counter = default;
        Token token = Lex(text, 0);
        while (token.Kind is not TokenKind.EOF and not TokenKind.UNKNOWN)
        {
            counter.Add(token.Kind);
            token = Lex(text, token.End);
        }

        return counter.Tokens;
    }

    /// <summary>Reads the next token; what is none ends the count, since the parser says where it is better than a count could.</summary>
    private static Token Lex(string text, int start)
    {
        try
        {
            return Lexer.Lex(text, start);
        }
        catch (GraphQLParser.Exceptions.GraphQLSyntaxErrorException)
        {
            return new Token(TokenKind.UNKNOWN, ROM.Empty, start, start);
        }
    }

    private static void Hold(int count, int most, string code, string rule)
    {
        if (count > most)
        {
            throw new QueryException(code, string.Format(CultureInfo.InvariantCulture, rule, most));
        }
    }

    private struct Counter
    {
        private int _depth;
        private int _parentheses;
        private int _aliases;
        private int _directives;
        private TokenKind _last;

        public int Tokens { get; private set; }

        public void Add(TokenKind kind)
        {
            Tokens++;
            switch (kind)
            {
                case TokenKind.BRACE_L or TokenKind.BRACKET_L:
                    _depth++;
                    break;
                case TokenKind.BRACE_R or TokenKind.BRACKET_R:
                    _depth--;
                    break;
                case TokenKind.PAREN_L:
                    _parentheses++;
                    break;
                case TokenKind.PAREN_R:
                    _parentheses--;
                    break;
                case TokenKind.AT:
                    _directives++;
                    break;
                case TokenKind.COLON when _parentheses == 0 && _last == TokenKind.NAME:
                    _aliases++;
                    break;
                default:
                    break;
            }

            _last = kind;
            Hold(Tokens, MostTokens, ErrorCodes.QueryTooCostly, "The document has more than {0} tokens.");
            Hold(_depth + _parentheses, DeepestNesting, ErrorCodes.QueryTooDeep, "The document nests more than {0} brackets.");
            Hold(_aliases, MostAliases, ErrorCodes.QueryTooCostly, "The document has more than {0} aliases.");
            Hold(_directives, MostDirectives, ErrorCodes.QueryTooCostly, "The document has more than {0} directives.");
        }
    }
}
