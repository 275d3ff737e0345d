using KnowledgeGraph.Benchmarks;

return await Commands.Make().Parse(args).InvokeAsync();
