using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>The graph store's certificate is not one that this system trusts.</summary>
/// <param name="message">A sentence that says what is wrong with it.</param>
internal sealed class CertificateException(string message) : AuthenticationException(message)
{
    /// <summary>Takes what the system trusts, and says of everything else what is wrong, which the system itself says only in a stack trace.</summary>
    /// <exception cref="CertificateException">It is not trusted.</exception>
    public static bool Check(object connection, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None ? true : throw new CertificateException(Why(((SslStream)connection).TargetHostName, certificate, chain, errors));

    private static string Why(string host, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        bool isOutOfTime = chain is not null && chain.ChainStatus.Any(s => s.Status.HasFlag(X509ChainStatusFlags.NotTimeValid));
        return errors switch
        {
            _ when certificate is null => $"The graph store shows no certificate for {host}.",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => $"The graph store's certificate is not for {host}: name it in NEO4J_URI as its certificate does.",
            _ when isOutOfTime => $"The graph store's certificate for {host} is not valid today.",
            _ => $"This system does not trust the graph store's certificate for {host}: add its issuer to the certificates that the system trusts, or take an http:// address.",
        };
    }
}
