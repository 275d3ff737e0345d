namespace KnowledgeGraph.Api.Hosting;

/// <summary>A setting with which the host cannot start.</summary>
/// <param name="message">A sentence that names the setting and what it may be.</param>
internal sealed class SettingsException(string message) : Exception(message);
